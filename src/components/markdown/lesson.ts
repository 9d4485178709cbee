/**
 * A lesson as Markdown. Its text is Markdown but for the components in it: each is replaced by what it shows, made of the
 * data that its page is made of. One that is not known here stops the build.
 */
import { figureAt, lessonFile, questionsOf, sampleOf, type Lesson } from '../../figures/index.ts';
import { costsOf } from '../costs/cost-data.ts';
import { costsTitle, costTable, costWays, measuredWords } from '../costs/cost-chart.ts';
import { installCommands, linuxPackages } from '../linux-packages.ts';
import { endWords, nestedTree, projectTree, type TreeFolder } from '../project-tree.ts';
import { ruleOf, sourceUrl } from '../rule-source.ts';
import { sealedRequest, sealedRows, sealExample } from '../sealed-example.ts';
import { addressOf } from '../../site.ts';
import { figureMarkdown } from './run.ts';
import { questionsMarkdown } from './questions.ts';
import { blocks, codeOf, escaped, fenced, linkTo, sentence, tableOf } from './words.ts';

type Props = Readonly<Record<string, string | undefined>>;

/** What a component becomes; of one with content, what is before and after that. */
type Shown = string | readonly [before: string, after: string];

type Component = (props: Props, lesson: string) => Shown | Promise<Shown>;

const components: Readonly<Record<string, Component | undefined>> = {
  Belief: ({ claim = '' }) => [`**Belief: “${sentence(claim)}”**`, ''],
  Challenge: (_, lesson) => placedFigure(`lessons/${lesson}/challenge`),
  Code: ({ sample = '' }) => {
    const { file, language, lines } = sampleOf(sample);
    return blocks(`${codeOf(file)}:`, fenced(lines.join('\n'), language));
  },
  Costs: (_, lesson) => {
    const costs = costsOf(lesson);
    const rows = costTable(costs).map((row) => [
      escaped(row.what),
      ...('cell' in row
        ? costWays.map(() => row.cell.join(', '))
        : row.cells.map((cell) => cell?.join(', ') ?? 'not measured')),
    ]);
    return blocks(
      `**${escaped(costsTitle(costs))}**`,
      tableOf(['For one message', ...costWays], rows),
      escaped(measuredWords(costs)),
    );
  },
  LinuxPackages: () => {
    const packages = linuxPackages();
    return blocks(
      fenced(installCommands(packages).join('\n'), 'sh'),
      tableOf(
        ['Package', 'What it gives to the build'],
        packages.map(({ package: name, gives }) => [codeOf(name), escaped(gives)]),
      ),
    );
  },
  ProjectTree: () => folderMarkdown(nestedTree(projectTree())),
  Quiz: async (_, lesson) => questionsMarkdown(await questionsOf(lesson)),
  SealedExample: async () => {
    const example = await sealExample();
    const rows = sealedRows(example).map(({ what, bytes, value }) => [
      what,
      String(bytes),
      value === undefined ? 'as below' : codeOf(value),
    ]);
    return blocks(
      tableOf(['What', 'Bytes', 'Value'], rows),
      fenced(sealedRequest(example).join('\n'), 'http'),
    );
  },
  Source: ({ rule: id = '' }) => `(Rule: ${ruleMarkdown(id)})`,
  Term: ({ id = '' }) => ['[', `](${addressOf(`/glossary/#${id}`)})`],
  Version: ({ of = '' }) => [`**${escaped(of)}**`, ''],
  Versions: () => ['', ''],
  Visualizer: ({ figure = '' }, lesson) => placedFigure(`lessons/${lesson}/${figure}`),
};

async function placedFigure(address: string): Promise<string> {
  const figure = await figureAt(address);
  if (!figure) throw new Error(`There is no figure ${address}.`);
  return figureMarkdown(figure);
}

/** Where a rule is in the source: package and version, file, symbol. */
export function ruleMarkdown(id: string): string {
  const rule = ruleOf(id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return `${linkTo(rule.version, sourceUrl(rule))}, ${codeOf(rule.file)}, ${codeOf(rule.symbol)}`;
}

function folderMarkdown({ name, is, folders, files }: TreeFolder, indent = ''): string {
  return [
    `${indent}- ${codeOf(`${name}/`)}: ${sentence(is)}`,
    ...folders.map((folder) => folderMarkdown(folder, `${indent}  `)),
    ...files.map(
      ({ file, ends, is: what, made }) =>
        `${indent}  - ${codeOf(file)} (${endWords[ends]}): ${made ? 'Made by a tool. ' : ''}${sentence(what)}`,
    ),
  ].join('\n');
}

/** A block of code, a component's tag, or code in a line: whichever begins first hides what is inside of it. */
const parts =
  /^```[\s\S]*?^```|<(?<end>\/?)(?<name>[A-Z]\w*)(?<props>(?:\s+\w+="[^"]*")*)\s*(?<empty>\/?)>|(?<mark>`+)[^`][\s\S]*?\k<mark>|\]\((?<link>[^)\s]+)\)/gm;

/** The text of a lesson with its components replaced by what they show. */
export async function lessonText(source: string, lesson: string): Promise<string> {
  const page = addressOf(`/lessons/${lesson}/`);
  const stop = (message: string): never => {
    throw new Error(`${lessonFile(lesson).replace('lesson.yaml', 'index.mdx')}: ${message}`);
  };
  const open: { readonly name: string; readonly after: string }[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(parts)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const { end, name, props = '', empty, link } = match.groups ?? {};
    if (link !== undefined) text += `](${new URL(link, page).href})`;
    else if (name === undefined) text += match[0];
    else if (end === '/') {
      const opened = open.pop();
      text += opened?.name === name ? opened.after : stop(`</${name}> closes nothing.`);
    } else {
      const component = components[name] ?? stop(`what <${name}> shows is not known as Markdown.`);
      const shown = await component(propsIn(props), lesson);
      if ((typeof shown === 'string') !== (empty === '/')) stop(`<${name}> has content, or lacks it.`);
      if (typeof shown === 'string') text += shown;
      else {
        text += shown[0];
        open.push({ name, after: shown[1] });
      }
    }
  }
  const [left] = open;
  if (left) stop(`<${left.name}> is not closed.`);
  return (text + source.slice(from)).replace(/\n{3,}/g, '\n\n').trim();
}

const propsIn = (text: string): Props =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** A whole lesson: title, question, text, figures as transcripts, questions, sources. */
export async function lessonMarkdown({ id, data, body = '' }: Lesson): Promise<string> {
  const sources = data.sources.map(({ text, rule, url }) =>
    url === undefined
      ? `- ${escaped(text)}${rule === undefined ? '' : `: ${ruleMarkdown(rule)}`}`
      : `- ${linkTo(escaped(text), url)}`,
  );
  return blocks(
    `# ${escaped(data.title)}`,
    escaped(data.lede),
    await lessonText(body, id),
    '## Sources',
    sources.join('\n'),
  );
}
