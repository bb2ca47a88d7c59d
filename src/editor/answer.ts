/** What the server sends back, as data. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  location?: string;
  /** In the place of those that every page has. */
  headers?: Readonly<Record<string, string>>;
}

export const page = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
export const redirect = (location: string): Answer => ({ status: 303, type: 'text/plain; charset=utf-8', body: '', location });
export const file = (type: string, body: string): Answer => ({ status: 200, type: `${type}; charset=utf-8`, body });
export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
