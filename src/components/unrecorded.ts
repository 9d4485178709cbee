/** Settings that no recording holds to a real app, by scenario, each with the reason. */
const unrecorded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'who-hears': {
    'call=native-drop': 'to drop a file on a window, another program must drag it there',
  },
  'once-and-unlisten': {
    'pattern=isolation':
      'what a page says to its isolation frame is seen when the frame hears it, so not whether a handler ran before',
  },
  'channel-progress': {
    'way=isolation':
      'the app got the small message after the frame’s answer, the model before; the model does not know that order as open',
  },
};

/** Why a setting (`call=native-drop`; undefined for the scenario’s own) has no recording, if there is a reason. */
export const whyUnrecorded = (scenario: string, changed?: string): string | undefined =>
  unrecorded[scenario]?.[changed ?? 'own'];
