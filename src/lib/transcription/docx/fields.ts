/** Fields of Word: their code is no text, their result is. They may begin in one paragraph and end in another. */

export class Fields {
  readonly #open: { code: string; isResult: boolean; hasText: boolean }[] = [];
  readonly #onEnd: (code: string, hasText: boolean) => void;

  /** `onEnd` hears of each field, with its code and whether it printed anything. */
  constructor(onEnd: (code: string, hasText: boolean) => void) {
    this.#onEnd = onEnd;
  }

  change(type: string | undefined): void {
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ code: '', isResult: false, hasText: false });
    else if (type === 'separate' && last !== undefined) last.isResult = true;
    else if (type === 'end' && last !== undefined) {
      this.#open.pop();
      // A field in the code of another prints nothing and need not.
      if (this.#open.every(({ isResult }) => isResult)) this.#onEnd(last.code.trim(), last.hasText);
    }
  }

  addCode(code: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined && !last.isResult) last.code += code;
  }

  /** Whether words here are printed; they count as the result of the fields that they stand in. */
  isPrinting(): boolean {
    if (this.#open.some(({ isResult }) => !isResult)) return false;
    for (const field of this.#open) field.hasText = true;
    return true;
  }

  /** A field that is one element. */
  simple(code: string, hasText: boolean): void {
    this.#onEnd(code.trim(), hasText);
  }
}
