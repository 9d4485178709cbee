import type { BuiltQuestion } from '../../figures/index.ts';
import { letterOf } from '../../learning/index.ts';

/** What to do, where it is not to choose one option. */
export function hintOf(kind: BuiltQuestion['kind']): string | undefined {
  switch (kind) {
    case 'several':
      return 'Choose all that are right.';
    case 'order':
      return 'Put them in order.';
    case 'hears':
      return 'Choose all who hear it.';
    case 'sent':
      return 'Fill in what is missing.';
    default:
      return undefined;
  }
}

/** The explanation of each option, behind its name; those of an order in their right order. */
export function explanationsOf({
  key,
  options,
}: BuiltQuestion): readonly { readonly label: string; readonly explanation: string }[] {
  if (key.form === 'text')
    return options.map(({ text, explanation }, index) => ({
      label: index === 0 ? `${text}, right.` : `${text}.`,
      explanation,
    }));
  if (key.form === 'order')
    return key.right.flatMap((option, place) => {
      const explanation = options[option]?.explanation;
      return explanation === undefined
        ? []
        : [{ label: `${String(place + 1)}: ${letterOf(option)}.`, explanation }];
    });
  return options.map(({ explanation }, index) => ({
    label: `${letterOf(index)}${key.right.includes(index) ? ', right' : ''}.`,
    explanation,
  }));
}
