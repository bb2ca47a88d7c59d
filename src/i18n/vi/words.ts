/** The word for what is not known, and how a phrase begins. */
export const unknown = 'chưa rõ';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
