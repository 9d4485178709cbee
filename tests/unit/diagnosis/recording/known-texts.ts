import { createRecogniser } from '../../../../src/diagnosis/index.ts';
import { type KnownTexts } from '../../../../src/diagnosis/recording/index.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';

const storedEntries = readStoredEntries();

const recognise = createRecogniser(storedEntries);

/** What this site knows of texts. */
export const knownTexts: KnownTexts = {
  entries: storedEntries,
  slugOf: (text) => recognise(text).found[0]?.candidates[0].slug,
};
