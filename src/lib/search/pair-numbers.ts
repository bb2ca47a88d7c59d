/**
 * Numbers for pairs of numbers: a library's words stand side by side in some hundred thousand ways, more than a million times in a thousand documents. A `Map`
 * would need one number for both, too large to be kept but as an object of its own, and took eight times as long.
 */

const firstSize = 2 ** 16;

export class PairNumbers {
  private count = 0;
  /** By place: one more than the number of the pair that lies there; 0 where none does. At most half full. */
  private places = new Uint32Array(firstSize);
  private firsts = new Uint32Array(firstSize / 2);
  private seconds = new Uint32Array(firstSize / 2);

  get size(): number {
    return this.count;
  }

  /** The number of a pair of whole numbers below 2^32: 0 for the first that came, and so on. */
  number(first: number, second: number): number {
    const mask = this.places.length - 1;
    for (let place = placeOf(first, second, mask); ; place = (place + 1) & mask) {
      const number = (this.places[place] ?? 0) - 1;
      if (number < 0) return this.add(first, second, place);
      if (this.firsts[number] === first && this.seconds[number] === second) return number;
    }
  }

  first(number: number): number {
    return this.firsts[number] ?? 0;
  }

  second(number: number): number {
    return this.seconds[number] ?? 0;
  }

  private add(first: number, second: number, place: number): number {
    const number = this.count++;
    this.firsts[number] = first;
    this.seconds[number] = second;
    this.places[place] = this.count;
    if (this.count === this.firsts.length) this.grow();
    return number;
  }

  private grow(): void {
    this.firsts = doubled(this.firsts);
    this.seconds = doubled(this.seconds);
    this.places = new Uint32Array(2 * this.places.length);
    const mask = this.places.length - 1;
    for (let number = 0; number < this.count; number++) {
      let place = placeOf(this.first(number), this.second(number), mask);
      while (this.places[place] !== 0) place = (place + 1) & mask;
      this.places[place] = number + 1;
    }
  }
}

/** The two are mixed so that neighbouring numbers lie far from each other. */
function placeOf(first: number, second: number, mask: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
