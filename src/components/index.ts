/**
 * What a page is made of. This list is what a lesson may use; `site/` has the rest of the pages, `quiz/` and
 * `progress/` what lets a reader answer and keeps the answers, and `trace-viewer/` reads the files that a reader opens. MDX imports nothing: the lesson's page passes this list. Each component parses
 * its props by a strict schema, so that a mistake stops the build and names the file.
 */
import Belief from './Belief.astro';
import Challenge from './Challenge.astro';
import Costs from './costs/Costs.astro';
import Code from './Code.astro';
import Fence from './Fence.astro';
import InlineCode from './InlineCode.astro';
import LinuxPackages from './LinuxPackages.astro';
import ProjectTree from './ProjectTree.astro';
import Quiz from './Quiz.astro';
import SealedExample from './SealedExample.astro';
import Source from './Source.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Version from './Version.astro';
import Versions from './Versions.astro';
import Visualizer from './Visualizer.astro';

export const components = {
  Belief,
  Challenge,
  Code,
  Costs,
  LinuxPackages,
  ProjectTree,
  Quiz,
  SealedExample,
  Source,
  Term,
  Version,
  Versions,
  Visualizer,
  code: InlineCode,
  pre: Fence,
  table: Table,
};
