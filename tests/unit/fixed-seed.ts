import fc from 'fast-check';

// `npm test` draws the same cases each time; `npm run soak`, which sets RUNS, looks for new ones.
if (process.env.RUNS === undefined) fc.configureGlobal({ seed: 1 });
