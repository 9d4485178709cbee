import { parseJsonSource } from '../../schemas/project/parse-json.ts';
import { placeAt } from '../../schemas/project/source-tree.ts';
import { scenarioSchema } from '../../schemas/scenario/scenario.ts';
import type { Scenario } from '../../simulation/index.ts';
import type { FigureChallenge } from '../run/figure-data.ts';
import { EditError } from '../challenge/edit-fault.ts';

type Edit = NonNullable<FigureChallenge['edit']>;

/** Throws an `EditError` unless a text is JSON that makes a scenario where it is put. `asSet` has it already. */
export function checkEdit(text: string, { file, path }: Edit, asSet: Scenario): void {
  const parsed = parseJsonSource(file, text, 'json');
  if ('problems' in parsed) {
    const [problem] = parsed.problems;
    throw new EditError(`${problem?.message ?? 'this is not JSON'}.`, problem?.line);
  }
  const result = scenarioSchema.safeParse(asSet);
  if (result.success) return;
  const [issue] = result.error.issues;
  if (!issue) return;
  const at = keysBelow(issue.path, path);
  throw new EditError(`${nameOf(at)}${issue.message}.`, placeAt(parsed.tree, at).line);
}

/** The keys of a problem from the edited part on; none for one that is elsewhere. */
const keysBelow = (keys: readonly PropertyKey[], path: string): readonly PropertyKey[] =>
  keys.slice(path.split('/').length - 1);

const nameOf = (keys: readonly PropertyKey[]) =>
  keys.length === 0 ? '' : `\`${keys.map(String).join('.')}\`: `;
