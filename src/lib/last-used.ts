/** Values that are kept while they are used: of more than `most` the one that was asked for longest ago is let go. */
export class LastUsed<Key, Value> {
  private readonly values = new Map<Key, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: Key): Value | undefined {
    const value = this.values.get(key);
    return value === undefined ? undefined : this.keep(key, value);
  }

  /** The kept value, or the one that is made now. */
  getOrMake(key: Key, make: () => Value): Value {
    return this.get(key) ?? this.keep(key, make());
  }

  keep(key: Key, value: Value): Value {
    this.values.delete(key);
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.most && oldest !== undefined) this.values.delete(oldest);
    return value;
  }
}
