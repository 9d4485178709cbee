/** Of the page a component is placed in, what names its lesson. */
export interface PlacedComponent {
  readonly params: Record<string, string | undefined>;
}

/** Stops the build with a message that names the file of the lesson it is about. */
export function fail({ params }: PlacedComponent, message: string): never {
  const file = params.slug === undefined ? '' : `content/lessons/${params.slug}/index.mdx: `;
  throw new Error(file + message);
}
