// The work that is measured: what a browser sends, and the statement behind it, from the product's own builders.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../ensure.mjs';

/** @typedef {{ name: string, text: string, values: unknown[] }} Statement */
/** @typedef {{ method: string, path: string, body?: string, statement: Statement }} Task */
/** @typedef {{ key: string, what: string, tasks: Task[] }} Work */

const fromApi = (/** @type {string} */ file) =>
  import(pathToFileURL(path.join(root, 'apps/api/dist/features', file)).href);
const { CASE_SQL } = await fromApi('case/case.reader.js');
const { worklistStatement } = await fromApi('case/worklist.reader.js');
const { MEETING_SQL } = await fromApi('meeting/meeting.reader.js');

const deepPage = 6;
const meetingSize = 30;
const urgent = { highGradeEscc: true, possiblyUnstable: true };

/** @param {(text: string, values: unknown[]) => Promise<any[]>} rows reads as the superuser @param {string} centreId */
async function searches(rows, centreId) {
  const names = await rows(
    `SELECT family_name AS text FROM case_card WHERE centre_id = $1 GROUP BY 1 ORDER BY md5(family_name) LIMIT 24`,
    [centreId],
  );
  const numbers = await rows(
    `SELECT i.value AS text FROM patient_identifier i WHERE i.centre_id = $1 AND i.authority = 'NHS' ORDER BY md5(i.value) LIMIT 12`,
    [centreId],
  );
  const five = ['nsclc', 'breast', 'prostate', 'renal_cell'].flatMap((primary) =>
    ['thoracic', 'lumbar'].map((region) => ({ openOnly: true, primary, region, ...urgent })),
  );
  return {
    'W3.inbox': ['open cases', [{ openOnly: true }]],
    'W3.filters': ['five filters', five],
    'W3.overdue': ['overdue', [{ overdue: true }]],
    'W3.name': ['family name', names],
    'W3.identifier': ['identifier', numbers],
    'W3.history': [
      'whole history, three filters',
      ['nsclc', 'breast', 'prostate', 'renal_cell'].map((primary) => ({ primary, ...urgent })),
    ],
    'W3.needle': [
      'few or none to find',
      [
        { openOnly: true, primary: 'sarcoma', region: 'sacral', ...urgent },
        { primary: 'melanoma', region: 'sacral', ...urgent },
      ],
    ],
  };
}

/** Walks to where page 6 begins, as a person who turns pages does. */
async function deepPages(rows, centreId) {
  const pages = [];
  for (const primary of ['nsclc', 'breast']) {
    let search = { primary };
    for (let page = 1; page < deepPage; page++) {
      const { text, values } = worklistStatement(centreId, search);
      const [{ answer }] = await rows(text.replace(/::text\s*$/, '::text AS answer'), values);
      search = { primary, after: JSON.parse(answer).next };
      if (!search.after) throw new Error(`There is no page ${deepPage} of ${primary}: more cases are needed.`);
    }
    pages.push(search);
  }
  return pages;
}

/**
 * @param {(text: string, values: unknown[]) => Promise<any[]>} rows
 * @param {string} centreId
 * @returns {Promise<Work[]>}
 */
export async function makeWorks(rows, centreId) {
  const meetings = await rows(
    `SELECT a.meeting_id AS id FROM agenda_item a WHERE a.centre_id = $1 AND a.status <> 'removed' GROUP BY 1 HAVING count(*) = ${meetingSize} ORDER BY md5(a.meeting_id::text) LIMIT 100`,
    [centreId],
  );
  const cases = await rows('SELECT id FROM spine_case WHERE centre_id = $1 ORDER BY md5(id::text) LIMIT 400', [
    centreId,
  ]);
  const read = (/** @type {string} */ where, /** @type {Statement} */ statement) => ({
    method: 'GET',
    path: `/api/${where}`,
    statement,
  });
  const search = (/** @type {object} */ body) => ({
    ...{ method: 'POST', path: '/api/cases/search', body: JSON.stringify(body) },
    statement: worklistStatement(centreId, body),
  });
  const kinds = {
    ...(await searches(rows, centreId)),
    'W3.deep': [`page ${deepPage} of one primary`, await deepPages(rows, centreId)],
  };
  return [
    {
      key: 'W1',
      what: `meeting with ${meetingSize} cases`,
      tasks: meetings.map(({ id }) =>
        read(`meetings/${id}`, { name: 'meeting', text: MEETING_SQL, values: [centreId, id, true] }),
      ),
    },
    {
      key: 'W2',
      what: 'one whole case',
      tasks: cases.map(({ id }) => read(`cases/${id}`, { name: 'case', text: CASE_SQL, values: [centreId, id] })),
    },
    ...Object.entries(kinds).map(([key, [what, list]]) => ({
      key,
      what: `worklist: ${what}`,
      tasks: list.map(search),
    })),
  ];
}
