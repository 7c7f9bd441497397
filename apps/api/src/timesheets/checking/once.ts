/** Values that come again and again, each kept once and known by its place. */
export class Once<T> {
  private readonly places = new Map<unknown, number>();
  private readonly values: T[] = [];

  /** The place of a value; `key` tells apart values that are not the same object but say the same. */
  placeOf(value: T, key: unknown = value): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  at(place: number): T {
    return this.values[place] as T;
  }
}
