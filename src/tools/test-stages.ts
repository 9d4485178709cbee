/** The scripts that `npm test` is made of, in their order. */
export const testStages = ['check', 'test:unit', 'fidelity', 'test:browser'] as const;
