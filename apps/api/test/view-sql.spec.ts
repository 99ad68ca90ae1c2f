import { ScoreResultView } from '@rachis/domain';
import { CASE_SQL } from '../src/features/case/case.reader.js';
import { viewColumns } from '../src/platform/database/view-sql.js';

describe('the columns of a view', () => {
  // A person looked up under the alias of the view itself would be the recorder of the recorder.
  it.each(['a', 'p', 'q', 'r', 's', 't', 'v', 'x'])('look up who recorded a row %s under another name than the row has', (alias) => {
    const [, person, column] = /FROM person (\w+) WHERE .* AND \w+\.id = ([\w.]+)\) AS "recordedByName"/.exec(viewColumns(ScoreResultView, alias)) ?? [];
    expect(column).toBe(`${alias}.recorded_by`);
    expect(person).not.toBe(alias);
  });

  it('of a whole case do so in every section', () => {
    const lookedUp = [...CASE_SQL.matchAll(/FROM person (\w+) WHERE \1\.centre_id = (\w+)\.centre_id AND \1\.id = (\w+)\.recorded_by/g)];
    expect(lookedUp.length).toBeGreaterThan(20);
    expect(lookedUp.filter(([, person, row]) => person === row)).toEqual([]);
  });
});
