import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isMailAddress, newId, type ActionKind, type ReminderStage } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../../settings.js';
import { Database } from '../../platform/database/database.js';
import { ServiceActor, type Actor } from '../../platform/identity/actor.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { putInOutbox } from '../letter/outbox.writer.js';
import { ActionReminderEntity } from './action.entity.js';
import { CHASED_SQL, DUE_SQL, PEOPLE_SQL } from './reminder-sql.js';
import { reminderMail, type ReminderLine } from './reminder-mail.js';

/** Something somebody has to be asked about: an action at a stage, or whether a decision was carried out. */
interface Asked {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly stage: ReminderStage;
  readonly actionId: string | null;
  readonly decisionId: string | null;
  readonly kind: ActionKind | null;
  readonly dueAt: Date | null;
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly timeZone: string;
  readonly boardId: string | null;
  readonly ownerId: string | null;
  readonly ownerRole: string | null;
}
interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Reminds by mail of what is due, passes on what stays undone, and asks after 30, 60 and 90 days whether a decision was carried out. Each stage
 * is noted in the same transaction as its mails, under one lock of the centre, so that several processes or a second run ask nobody twice.
 */
@Injectable()
export class ReminderService implements OnModuleInit {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
    private readonly jobs: JobRunner,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.does('remind_of_actions', () => this.sweep(), '*/10 * * * *');
  }

  /** Nobody is reminded of fictional patients. */
  async sweep(): Promise<void> {
    if (this.settings.demo) return;
    for (const { centre_id: centreId } of await this.database.unscoped<{ centre_id: string }>('SELECT centre_id FROM outbox_centres()')) await this.remind(centreId);
  }

  /** Everything that has to be asked in one centre now. One mail to each person, however much there is. */
  remind(centreId: string): Promise<number> {
    const actor = new ServiceActor(centreId, 'action.remind', newId());
    return this.ledger.write(actor, 'action.remind', { unheard: true }, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`action.remind ${centreId}`]);
      const due: Asked[] = await tx.query(DUE_SQL, [centreId, this.settings.remindHours, this.settings.escalateHours]);
      const chased: Asked[] = await tx.query(CHASED_SQL, [centreId]);
      const asked = [...due, ...chased];
      const mails = new Map<string, { to: Recipient; lines: ReminderLine[] }>();
      for (const one of asked) {
        const people = await this.peopleFor(tx, actor, one);
        for (const to of people) {
          const mail = mails.get(to.id) ?? { to, lines: [] };
          mail.lines.push(one);
          mails.set(to.id, mail);
        }
        await tx.insert(ActionReminderEntity, { centreId, id: newId(), caseId: one.caseId, actionId: one.actionId, decisionId: one.actionId ? null : one.decisionId, stage: one.stage, forDueAt: one.actionId ? one.dueAt : null, recipients: people.length, sentAt: () => 'rachis_now()', version: 1 });
      }
      for (const { to, lines } of mails.values()) {
        const { subject, text } = reminderMail(lines, this.settings.publicUrl ?? `http://localhost:${this.settings.port}`);
        await putInOutbox(tx, actor, { kind: 'reminder', recipient: { personId: to.id, name: to.name, email: to.email }, subject, text, about: {} });
      }
      return asked.length;
    });
  }

  /** The owner, or those of the board with the owner's role; what nobody can be reached for goes to the coordinators. Passing on goes to the chair and the coordinators. */
  private async peopleFor(tx: EntityManager, { centreId }: Actor, { stage, ownerId, ownerRole, boardId }: Asked): Promise<Recipient[]> {
    const find = async (person: string | null, roles: readonly string[]): Promise<Recipient[]> => {
      const people: Recipient[] = await tx.query(PEOPLE_SQL, [centreId, person, roles, boardId]);
      return people.filter(({ email }) => isMailAddress(email));
    };
    if (stage === 'escalated') return find(null, ['chair', 'coordinator']);
    const owners = ownerId ? await find(ownerId, []) : ownerRole ? await find(null, [ownerRole]) : [];
    const coordinators = owners.length === 0 || stage === 'chase_60' || stage === 'chase_90' ? await find(null, ['coordinator']) : [];
    return [...owners, ...coordinators.filter(({ id }) => !owners.some((owner) => owner.id === id))];
  }
}
