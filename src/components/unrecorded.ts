/** Settings that no recording holds to a real app, by scenario, each with the reason. */
const unrecorded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'who-hears': {
    'call=native-drop': 'to drop a file on a window, another program must drag it there',
  },
};

/** Why a setting (`call=native-drop`; undefined for the scenario’s own) has no recording, if there is a reason. */
export const whyUnrecorded = (scenario: string, changed?: string): string | undefined =>
  unrecorded[scenario]?.[changed ?? 'own'];
