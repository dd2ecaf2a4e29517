/** How each severity looks wherever findings are listed: its colour (panels.css) and its icon. */
export const TONES = { must: 'tone-fault', warning: 'tone-caution', note: 'tone-faint' } as const;
export const ICONS = { must: 'fault', warning: 'caution', note: 'note' } as const;
