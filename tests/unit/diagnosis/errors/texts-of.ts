import { messageOf, type Trace } from '../../../../src/trace/index.ts';

/** What a run shows that a developer may paste: rejections, answers that are no success, and what is printed. */
export function textsOf(trace: Trace): readonly string[] {
  return [
    ...trace.calls.flatMap(({ settles, value }) => {
      if (settles !== 'rejected' || !value || !('json' in value)) return [];
      return typeof value.json === 'string' ? [value.json] : [];
    }),
    ...trace.moments.flatMap((moment) => {
      if (moment.kind === 'console' || moment.kind === 'stderr' || moment.kind === 'panicked')
        return [moment.text];
      if (moment.kind === 'gate' && 'text' in moment && typeof moment.text === 'string') return [moment.text];
      const wire = moment.kind === 'sent' ? messageOf(trace, moment.message)?.wire : undefined;
      return wire?.form === 'response' && wire.status !== 200 && wire.body && 'text' in wire.body
        ? [wire.body.text]
        : [];
    }),
  ];
}
