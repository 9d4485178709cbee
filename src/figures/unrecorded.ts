/** Settings that no recording holds to a real app, by scenario, each with the reason. */
const unrecorded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'page-source': {
    'source=dev': 'the app that plays the scenarios is built without a `devUrl`',
  },
};

/** Why a setting (`call=rust-emit`; undefined for the default) has no recording, if there is a reason. */
export const whyUnrecorded = (scenario: string, changed?: string): string | undefined =>
  unrecorded[scenario]?.[changed ?? 'default'];
