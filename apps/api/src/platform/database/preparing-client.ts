import pg from 'pg';

/** So many different statements are prepared on a connection; a list of changing length makes new ones for ever. */
const MOST_PREPARED = 500;

/**
 * A connection that prepares what it is asked: the second time a statement is neither read nor planned anew. Planning one took
 * longer than running it.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const names = new Map<string, string>();
    const nameOf = (text: string): string | undefined => {
      const known = names.get(text);
      if (known || names.size >= MOST_PREPARED) return known;
      const name = `w${names.size + 1}`;
      names.set(text, name);
      return name;
    };
    const plain = this.query.bind(this) as (...given: unknown[]) => unknown;
    const preparing = (text: unknown, values?: unknown, ...rest: unknown[]): unknown => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name ? plain({ name, text }, values, ...rest) : plain(text, values, ...rest);
    };
    this.query = preparing as typeof this.query;
  }
}
