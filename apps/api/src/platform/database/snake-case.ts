import { DefaultNamingStrategy } from 'typeorm';

/** `plannedFor` in the code is `planned_for` in the database. */
export const snakeCase = (name: string): string => name.replace(/[A-Z0-9]*[A-Z]/g, (upper, at: number) => `${at === 0 ? '' : '_'}${upper.toLowerCase()}`);

/** Tells TypeORM how columns are spelled; tables are named on the entity. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snakeCase(property);
  }
}
