import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { inRoot } from '../../../src/tools/run.ts';

/** What a file imports: when it is loaded, when it asks for it, or never, as only types are wanted. */
interface Imports {
  readonly now: readonly string[];
  readonly later: readonly string[];
  readonly types: readonly string[];
}

/** The files below `src` with the files below `src` that each imports, by their paths from the root. */
export type ModuleGraph = ReadonlyMap<string, Imports>;

export function readModuleGraph(): ModuleGraph {
  const files = globSync('src/**/*.{ts,tsx,astro}', { cwd: inRoot('.') }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const known = new Set(files);
  return new Map(files.map((file) => [file, importsOf(file, known)]));
}

function importsOf(file: string, known: ReadonlySet<string>): Imports {
  const imports = { now: [] as string[], later: [] as string[], types: [] as string[] };
  const add = (how: keyof Imports, specifier: ts.Node | undefined) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const target = join(dirname(file), specifier.text).replaceAll('\\', '/');
    if (known.has(target)) imports[how].push(target);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'types' : 'now',
        node.moduleSpecifier,
      );
    else if (ts.isExportDeclaration(node)) add(node.isTypeOnly ? 'types' : 'now', node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add('types', node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add('later', node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, scriptOf(file), ts.ScriptTarget.Latest, false, kindOf(file)));
  return imports;
}

const kindOf = (file: string) => (file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** The text of a file; of an Astro component what runs at build time and its scripts. */
function scriptOf(file: string): string {
  const text = readFileSync(inRoot(file), 'utf8');
  if (!file.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script);
  return [/^---([^]*?)\n---/.exec(text)?.[1] ?? '', ...scripts].join('\n');
}

/** The file and all that is loaded with it. */
export function loadedWith(graph: ModuleGraph, file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const each of graph.get(file)?.now ?? []) loadedWith(graph, each, found);
  return found;
}

/** Groups of files that lead to each other, by imports of any kind. */
export function circlesIn(graph: ModuleGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  // Tarjan's strongly connected components.
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    lowest.set(file, index);
    open.push(file);
    const { now = [], later = [], types = [] } = graph.get(file) ?? {};
    for (const to of [...now, ...later, ...types]) {
      const reached = order.has(to) ? (open.includes(to) ? order.get(to) : undefined) : visit(to);
      lowest.set(file, Math.min(lowest.get(file) ?? index, reached ?? index));
    }
    if (lowest.get(file) === index) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest.get(file) ?? index;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
