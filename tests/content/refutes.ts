const lineOf = (source: string, at: number) => source.slice(0, at).split('\n').length;

/** What is wrong with the beliefs that a lesson refutes: in its text, by id, and in its front matter. */
export function refuteReport(file: string, source: string, wanted: readonly string[]): readonly string[] {
  const found = [...source.matchAll(/<Belief\s[^>]*?\bid="([^"]*)"/g)].map(({ 1: id = '', index }) => ({
    id,
    line: lineOf(source, index),
  }));
  const [, list] = /^refutes: \[(.*)\]$/m.exec(source) ?? [];
  const named = list?.split(', ') ?? [];
  const missing = wanted.filter((id) => !found.some((each) => each.id === id));
  return [
    ...missing.map((id) => `${file}: ${id} is not refuted: write <Belief id="${id}" claim="…">`),
    ...found.flatMap(({ id, line }, index) => {
      if (!wanted.includes(id))
        return [`${file}:${line}: ${id} belongs to another lesson of src/schemas/lesson/curriculum.ts`];
      return found.findIndex((each) => each.id === id) < index
        ? [`${file}:${line}: ${id} is refuted twice`]
        : [];
    }),
    ...(named.join() === wanted.join()
      ? []
      : [`${file}: front matter: write refutes: [${wanted.join(', ')}]`]),
  ];
}
