/**
 * The visualizer: everything a reader sees of a run, drawn from its trace at a position. It imports `trace`
 * and `player` and knows no simulation, except in `mount/rerun.ts`, which a page loads when a
 * setting is changed.
 *
 * A page holds a figure's static view, made at build time; `mount` puts the live figure in its place. Rooms form
 * a line: each may import those above it, and none imports another of its group.
 *
 * - `loading`: what comes later than the rest, and how; `icons`: every icon of the site, drawn once
 * - `glyph`: a whole run in one line, for lists
 * - `map/geometry`: shapes, text widths, and where everything is in a map of some width, for any picture
 * - `map/draw`: the items of a scene, and what puts those of one picture into it
 * - `map/scene`: the whole scene of a picture, for the page and for a printed panel; figures about events and about
 *   threads have one of their own each. `scenes.ts` brings the one that a figure needs, and of the map of processes the layout for its width
 * - `map/view`: the map as a component, with tokens that travel from step to step
 * - `run`: a run as views take it, and the data of a figure
 * - `run-view`: makes such a run of a trace, at build time or after a change
 * - `caption`: the sentence of a step
 * - `controls`: buttons, timeline and keys of the player; `knobs`: what a reader may change; `prediction`: the
 *   question before a run goes on; `panels`: sequence, messages, code and transcript
 * - `touch`: the parts of a map as buttons, and what each is
 * - `compare`: two runs, step by step; `print`: a figure on paper; `static`: a figure without its script;
 *   `experiment`: a figure's state, and the link that holds it; `export`: a figure as files that need no page
 * - `figure`: the live figure, composed of all these
 * - `mount`: brings figures of a page to life
 *
 * Nothing is exported here: a page's script loads the file it needs and no more.
 */
export {};
