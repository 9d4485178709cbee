/** What a figure can be about: that is drawn in full, and what plays no part in it may be folded. */
export type FigureTopic =
  'permissions' | 'events' | 'threads' | 'isolation' | 'channels' | 'transport' | 'lifecycle';
