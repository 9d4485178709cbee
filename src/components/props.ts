import { z } from 'astro/zod';
import { fail, type PlacedComponent } from './fail.ts';

interface ComponentWithProps extends PlacedComponent {
  readonly props: Record<string, unknown>;
}

/**
 * The props of a component that a lesson places, checked: MDX does not check their types. A wrong or
 * unknown one is an error that names the lesson's file.
 */
export function parseProps<Schema extends z.ZodType>(
  astro: ComponentWithProps,
  name: string,
  schema: Schema,
): z.infer<Schema> {
  const result = schema.safeParse(astro.props);
  if (!result.success) fail(astro, `<${name}>: ${z.prettifyError(result.error)}`);
  return result.data;
}
