import type { Class } from '@rachis/domain';
import type { DataSource, EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Step } from './pipelined-steps.js';

/** Names of prepared statements by their text: the same columns of the same table are the same statement. */
const names = new Map<string, string>();
const named = (text: string, values: unknown[]): Step => {
  const name = names.get(text) ?? `rachis_row_${names.size}`;
  names.set(text, name);
  return { name, text, values };
};

/** Columns and values as the database spells them; what is not given is not written. */
function spelled(source: DataSource, metadata: EntityMetadata, given: ObjectLiteral): [column: string, value: unknown][] {
  return Object.entries(given).map(([property, value]) => {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.tableName} has no ${property}`);
    const kept: unknown = source.driver.preparePersistentValue(value, column);
    return [`"${column.databaseName}"`, kept instanceof Date ? kept.toISOString() : kept];
  });
}

/** A new row, to be sent together with other steps. */
export function insertStep({ dataSource }: EntityManager, entity: Class<ObjectLiteral>, row: ObjectLiteral): Step {
  const metadata = dataSource.getMetadata(entity);
  const columns = spelled(dataSource, metadata, row);
  const places = columns.map((_, index) => `$${index + 1}`);
  return named(`INSERT INTO "${metadata.tableName}" (${columns.map(([column]) => column).join(', ')}) VALUES (${places.join(', ')})`, columns.map(([, value]) => value));
}

/** A row by its key with these columns changed, to be sent together with other steps. */
export function updateStep({ dataSource }: EntityManager, entity: Class<ObjectLiteral>, key: ObjectLiteral, changed: ObjectLiteral): Step {
  const metadata = dataSource.getMetadata(entity);
  const [set, where] = [spelled(dataSource, metadata, changed), spelled(dataSource, metadata, key)];
  const text = `UPDATE "${metadata.tableName}" SET ${set.map(([column], index) => `${column} = $${index + 1}`).join(', ')} WHERE ${where.map(([column], index) => `${column} = $${set.length + index + 1}`).join(' AND ')}`;
  return named(text, [...set, ...where].map(([, value]) => value));
}
