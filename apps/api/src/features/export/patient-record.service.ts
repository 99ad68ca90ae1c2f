import { Injectable } from '@nestjs/common';
import type { ActionList, CaseView, DecisionView, PatientRecordRequest } from '@rachis/domain';
import { AccessLog } from '../../platform/audit/access-log.js';
import { clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { SHEET_TEMPLATE } from '../../platform/paper/sheet-template.js';
import { typeset } from '../../platform/paper/typeset.js';
import { ActionReader } from '../action/action.reader.js';
import { CaseReader } from '../case/case.reader.js';
import { DecisionReader } from '../decision/decision.reader.js';
import { DeliveryReader } from '../delivery/delivery.reader.js';
import type { CaseOfRecord, PatientRecord } from './patient-record.js';
import { PatientRestReader } from './patient-rest.reader.js';
import { recordPaper } from './record-paper.js';

interface CaseOfPatient extends Record<string, unknown> {
  readonly id: string;
  readonly centre: string;
  readonly zone: string;
}

const CASES_SQL = `
  SELECT c.id, z.name AS centre, z.time_zone AS zone FROM spine_case c JOIN centre z ON z.id = c.centre_id WHERE c.centre_id = $1 AND c.patient_id = $2 ORDER BY c.created_at, c.id`;
/** What stands outside the record of the case and has a reach of its own. */
const NOT_INCLUDED = ['Sensitive notes, which are for named roles only', 'The pixels of key images', 'Letters as they were sent', 'The audit'];

/** Puts the whole record of a patient together, for the patient or for whoever takes over. Noted in the audit before it is handed out. */
@Injectable()
export class PatientRecordService {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly cases: CaseReader,
    private readonly decisions: DecisionReader,
    private readonly deliveries: DeliveryReader,
    private readonly actions: ActionReader,
    private readonly rest: PatientRestReader,
    private readonly accesses: AccessLog,
  ) {}

  async hand(actor: Actor, patientId: string, { form, reason }: PatientRecordRequest): Promise<Buffer> {
    const found = await this.database.rows<CaseOfPatient>(actor, CASES_SQL, [actor.centreId, patientId]);
    const [first] = found;
    if (!first) throw new Problem('not-found');
    const cases: CaseOfRecord[] = [];
    for (const { id } of found) {
      const theCase = JSON.parse(await this.cases.read(actor, id)) as CaseView;
      const decided = theCase.discussions.flatMap(({ decisionId }) => decisionId ?? []);
      const decisions: DecisionView[] = [];
      for (const decisionId of decided) decisions.push(JSON.parse(await this.decisions.read(actor, decisionId)) as DecisionView);
      const { actions } = JSON.parse(await this.actions.ofCase(actor, id)) as ActionList;
      cases.push({ case: theCase, decisions, delivery: (await this.deliveries.of(actor, id)).decisions, actions, ...(await this.rest.of(actor, id)) });
    }
    const record: PatientRecord = { format: 'rachis-patient-record-1', madeAt: clock.now().toISOString(), madeBy: actor.displayName, centre: first.centre, reason, notIncluded: NOT_INCLUDED, cases };
    const handed = form === 'pdf' ? await typeset(SHEET_TEMPLATE, recordPaper(record, first.zone)) : Buffer.from(JSON.stringify(record, null, 1), 'utf8');
    const rowCount = cases.reduce((sum, one) => sum + 1 + one.decisions.length, 0);
    await this.ledger.write(actor, 'export.patient', { unheard: true }, (tx) =>
      tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', ['export.patient', null, 'patient', patientId, JSON.stringify({ form, reason, filter: { patientId }, rowCount, cases: cases.length, bytes: handed.length })]),
    );
    // Whoever asks who has looked at one of these cases finds it there too.
    for (const { id } of found) this.accesses.note({ centreId: actor.centreId, personId: actor.personId, kind: 'export', action: 'export.patient', subject: 'patients', subjectId: patientId, caseId: id, requestId: actor.requestId });
    return handed;
  }
}
