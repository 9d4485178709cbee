interface Placed {
  readonly params: Record<string, string | undefined>;
}

/** Stops the build with a message that names the file of the lesson it is about. */
export function fail({ params }: Placed, message: string): never {
  const file = params.slug === undefined ? '' : `content/lessons/${params.slug}/index.mdx: `;
  throw new Error(file + message);
}
