import { listed, stepWith, type Judge } from './judgement.ts';
import { firstPage, misjudgedBy } from './served-policy.ts';

/** From where the first page may fetch. */
export const judgePolicy: Judge = ({ policy }, trace) => {
  if (!policy) return undefined;
  const page = firstPage(trace);
  if (!page) return { isTrue: false, found: () => 'no page was loaded', step: () => undefined };
  const { stopped, allowed } = misjudgedBy(policy, page);
  const parts = [
    { words: 'the page may not fetch from', addresses: stopped },
    { words: 'the page may fetch from', addresses: allowed },
  ].filter(({ addresses }) => addresses.length > 0);
  return {
    isTrue: parts.length === 0,
    found: () => parts.map(({ words, addresses }) => `${words} ${listed(addresses)}`).join(', and '),
    step: () =>
      stepWith(
        trace.moments.find((moment) => moment.kind === 'sent' && moment.message === page.message),
        trace,
      ),
  };
};
