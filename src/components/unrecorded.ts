/** The scenarios that no recording holds to a real app, by id, each with the reason. */
export const unrecorded: Readonly<Record<string, string>> = {};
