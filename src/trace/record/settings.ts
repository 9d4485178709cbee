export type Platform = 'linux' | 'windows' | 'macos';
export type Profile = 'debug' | 'release';
export type Pattern = 'brownfield' | 'isolation';

/** Every knob of a scenario with the value it had in this run. */
export type Knobs = Readonly<Record<string, string>>;
