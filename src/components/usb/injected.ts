/** What stands in the copy's scripts for the browser's own: data files come as scripts, and so do the parts that a page asks for later. */
import { loadData, loadPart } from './load.ts';

interface Answer {
  ok: boolean;
  status: number;
  json(): Promise<unknown>;
}

export async function fetch(address: string): Promise<Answer> {
  try {
    const data = await loadData(address);
    return { ok: true, status: 200, json: () => Promise.resolve(data) };
  } catch {
    return { ok: false, status: 404, json: () => Promise.reject(new Error(address)) };
  }
}

export { loadPart as importPart };
