import type { Json } from '../../../trace/record/trace.ts';
import {
  elements,
  invalidLength,
  invalidType,
  missingField,
  unexpected,
  unknownVariant,
} from './error-texts.ts';
import { isList, isObject, type Reading } from './reading.ts';
import { withElements } from './sequences.ts';

const TAG = 'kind';

/** Whether a target of that kind has a label. */
const kinds: Readonly<Record<string, boolean>> = {
  Any: false,
  AnyLabel: true,
  App: false,
  Window: true,
  Webview: true,
  WebviewWindow: true,
};

/**
 * The target of an event, an enum whose tag is a field: `{ kind: 'Window', label: 'main' }`, or a list that begins with it.
 * Source: tauri 2.12.5, `src/event/mod.rs`, `EventTarget`; serde 1.0.229, `src/private/de.rs`, `TaggedContentVisitor`,
 * `visit_content_seq`, `InternallyTaggedUnitVisitor`.
 */
export function readEventTarget(value: Json): Reading {
  const isTagged = isList(value) || isObject(value);
  if (!isTagged) return { error: invalidType(unexpected(value), 'internally tagged enum EventTarget') };
  const tag = isList(value) ? value[0] : value[TAG];
  if (tag === undefined) return { error: missingField(TAG) };
  if (typeof tag !== 'string') return { error: invalidType(unexpected(tag), 'variant identifier') };
  const hasLabel = Object.hasOwn(kinds, tag) ? kinds[tag] : undefined;
  if (hasLabel === undefined) return { error: unknownVariant(tag, Object.keys(kinds)) };
  const labels = isList(value) ? value.slice(1) : [value.label];
  if (!hasLabel) {
    return isList(value) && labels.length > 0
      ? { error: invalidLength(labels.length, `${elements(0)} in sequence`) }
      : { value: { [TAG]: tag } };
  }
  const [label] = labels;
  if (label === undefined) {
    const struct = withElements(`struct variant EventTarget::${tag}`, 1);
    return { error: isList(value) ? invalidLength(0, struct) : missingField('label') };
  }
  if (typeof label !== 'string') return { error: invalidType(unexpected(label), 'a string') };
  if (labels.length > 1) return { error: invalidLength(labels.length, `${elements(1)} in sequence`) };
  return { value: { [TAG]: tag, label } };
}
