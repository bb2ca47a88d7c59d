/**
 * What each page was made from: the questions that it asked of the library, and what these were answered. A page is a function of its program, of what its
 * address hands it (its props), and of these answers; where all of them are what they were, its bytes are, too (docs/decisions/0022-dung-lai-trang.md).
 */
import type { Fingerprint } from './fingerprint.ts';

/** As it is kept from one build to the next. */
export interface KeptTraces {
  /** "graph.of⇥tinh-uy/nq-28": the name of a question, and what it was asked about. */
  questions: readonly string[];
  /** The fingerprint of the answer to each; null where it has none, and is taken for another one each time. */
  answers: readonly (string | null)[];
  /** Address → fingerprint of what it was handed, and places of its questions among all. */
  pages: Readonly<Record<string, readonly [props: string | null, questions: readonly number[]]>>;
}

/** Answers a question again. */
type Answer = (...about: string[]) => unknown;

interface OpenPage {
  address: string;
  props: string | null;
  questions: Set<number>;
}

const separator = '\t';

export class PageTraces {
  private readonly before: KeptTraces | null;
  private readonly fingerprint: Fingerprint;
  private readonly known = new Map<string, Answer>();
  private readonly places = new Map<string, number>();
  private readonly pages = new Map<string, OpenPage>();
  /** Of the questions of before: whether they are answered as they were. */
  private readonly isSame = new Map<number, boolean>();
  /** The library does not change while pages are made. */
  private readonly answers = new Map<string, string | null>();
  private open: OpenPage | null = null;
  private depth = 0;

  /** `before`: what the last build has kept, if it was made by the same program from the same settings. */
  constructor(before: KeptTraces | null, fingerprint: Fingerprint) {
    this.before = before;
    this.fingerprint = fingerprint;
  }

  /** Says how a question is answered, for whoever must ask it again. */
  define(name: string, answer: Answer): void {
    this.known.set(name, answer);
  }

  /** Notes that the open page asks. What is asked to answer it is part of the answer. */
  ask<Value>(name: string, about: readonly string[], answer: () => Value): Value {
    this.note(name, about);
    return this.apart(answer);
  }

  /** The same for what is answered later, or in another way. */
  note(name: string, about: readonly string[]): void {
    if (this.depth === 0) this.open?.questions.add(this.placeOf([name, ...about].join(separator)));
  }

  /** Notes nothing: only for what no page sees but through a question. */
  apart<Value>(answer: () => Value): Value {
    this.depth += 1;
    try {
      return answer();
    } finally {
      this.depth -= 1;
    }
  }

  /** Begins a page; pages are made one after the other. True where it would be what it was. */
  begin(address: string, props: unknown): boolean {
    this.open = { address, props: this.fingerprintOf(() => props), questions: new Set() };
    this.pages.set(address, this.open);
    const [before, questions = []] = this.before?.pages[address] ?? [null];
    if (before === null || before !== this.open.props || !questions.every((place) => this.isAnsweredAsBefore(place))) return false;
    for (const place of questions) this.open.questions.add(this.placeOf(this.before?.questions[place] ?? ''));
    return true;
  }

  /** To be asked while the library is there. */
  keep(): KeptTraces {
    return {
      questions: [...this.places.keys()],
      answers: Array.from(this.places.keys(), (question) => this.answered(question)),
      pages: Object.fromEntries(Array.from(this.pages.values(), ({ address, props, questions }) => [address, [props, [...questions]]])),
    };
  }

  private isAnsweredAsBefore(place: number): boolean {
    const known = this.isSame.get(place);
    if (known !== undefined) return known;
    const question = this.before?.questions[place] ?? '';
    // The module that answers may not have been loaded yet.
    if (!this.known.has(nameOf(question))) return false;
    const before = this.before?.answers[place] ?? null;
    const isSame = before !== null && this.answered(question) === before;
    this.isSame.set(place, isSame);
    return isSame;
  }

  private answered(question: string): string | null {
    const answer = this.known.get(nameOf(question));
    if (answer === undefined) return null;
    const known = this.answers.get(question);
    if (known !== undefined) return known;
    const made = this.fingerprintOf(() => this.apart(() => answer(...question.split(separator).slice(1))));
    this.answers.set(question, made);
    return made;
  }

  private fingerprintOf(value: () => unknown): string | null {
    try {
      return this.fingerprint(value());
    } catch (error) {
      // A question about what is there no more may have no answer at all: its page is made anew, and fails if it must.
      if (error instanceof Error) return null;
      throw error;
    }
  }

  private placeOf(question: string): number {
    const place = this.places.get(question) ?? this.places.size;
    this.places.set(question, place);
    return place;
  }
}

const nameOf = (question: string): string => question.slice(0, (question + separator).indexOf(separator));
