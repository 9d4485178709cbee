/** Settings that no recording holds to a real app, by scenario and setting (`call=rust-emit`), each with the reason. */
const unrecorded: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

/** Why a setting (`call=rust-emit`; undefined for the default) has no recording, if there is a reason. */
export const whyUnrecorded = (scenario: string, changed?: string): string | undefined =>
  unrecorded[scenario]?.[changed ?? 'default'];
