import type { Gate } from '../../../../trace/index.ts';
import { folded, type GateGroup } from '../gate-groups.ts';
import type { LayoutOptions } from '../layout-options.ts';
import { coreRows, type Plan, type Thread } from '../plan.ts';
import type { Rect } from '../shape.ts';
import { isolatedNarrow as at } from './narrow-measures.ts';

/** Heights (px from the top). */
export interface Levels {
  readonly isTight: boolean;
  readonly groups: readonly GateGroup[];
  readonly top: number;
  readonly windowHeight: number;
  readonly windowsEnd: number;
  readonly core: number;
  /** Rows of the gates, and the message below the first. */
  readonly rows: readonly number[];
  readonly card: { readonly y: number; readonly h: number } | undefined;
  readonly bands: Readonly<Record<Thread, Pick<Rect, 'y' | 'h'>>>;
  readonly boxes: Readonly<Record<Thread, number>>;
  readonly rowsTop: number;
  readonly bottom: number;
}

/** With the gates that are meant to be alone if the map is not too high so, else with those that must be. */
export function levelsOf(plan: Plan, { alone }: LayoutOptions): Levels {
  const must: ReadonlySet<Gate> = new Set<Gate>([
    'unseal',
    ...plan.deciding,
    ...(plan.reusesSeal ? (['permission'] as const) : []),
  ]);
  const choices = [
    levelsWith(plan, folded(plan, alone), false),
    levelsWith(plan, folded(plan, must), false),
    levelsWith(plan, folded(plan, must), true),
  ];
  const low = choices.find(({ bottom }) => bottom < at.maxHeight);
  return low ?? levelsWith(plan, folded(plan, must), true);
}

function levelsWith(plan: Plan, all: readonly GateGroup[], isTight: boolean): Levels {
  const isSingle = plan.windows.length < 2;
  const groups = plan.hasRequests ? all : [];
  const { core: ofCore } = at;
  const top = plan.more > 0 ? at.top.counted : at.top.plain;
  const windowHeight = isSingle ? (isTight ? at.one.tight : at.one.window) : at.two.window;
  const windowsEnd = top + windowHeight;
  const core = windowsEnd + (isSingle ? at.one.engine : at.two.engine);
  const mainTop = core + ofCore.mainTop;
  const pitch = isTight ? ofCore.pitch.tight : ofCore.pitch.usual;
  const first = mainTop + (isTight ? ofCore.first.tight : ofCore.first.usual);
  const h = isTight ? ofCore.card.tightH : ofCore.card.h;
  const card = isSingle && groups.length > 0 ? { y: first + ofCore.card.top, h } : undefined;
  const second = card ? card.y + card.h + ofCore.card.gap : first + pitch;
  const rows = groups.map((_, index) => (index === 0 ? first : second + pitch * (index - 1)));
  const last = rows.at(-1) ?? mainTop;
  const hasAsync = plan.threads.has('core/async');
  const hasMain = plan.threads.has('core/main');
  const strip = isTight ? ofCore.strip.tightH : ofCore.strip.h;
  const gatesEnd = last + (isTight ? ofCore.tightEnd : ofCore.end);
  const mainEnd = hasMain ? gatesEnd + strip : gatesEnd;
  const asyncTop = mainEnd + ofCore.gap;
  const lanesEnd = hasAsync ? asyncTop + strip : mainEnd;
  const textEnd = lanesEnd + (coreRows(plan) > 0 ? ofCore.row : 0);
  return {
    isTight,
    groups,
    top,
    windowHeight,
    windowsEnd,
    core,
    rows,
    card,
    bands: {
      'core/main': { y: mainTop, h: mainEnd - mainTop },
      'core/async': { y: asyncTop, h: hasAsync ? strip : 0 },
    },
    boxes: {
      'core/main': gatesEnd + (strip - ofCore.box.h) / 2 - ofCore.mainUp,
      'core/async': asyncTop + (strip - ofCore.box.h) / 2,
    },
    rowsTop: lanesEnd,
    bottom: textEnd + (isTight ? ofCore.tightBottom : ofCore.bottom),
  };
}
