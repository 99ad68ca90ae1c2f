import { Flag, Id, ListOf, Text } from '../contract/fields.js';

/** A case that was taken off an agenda because its patient has died or is treated elsewhere now. */
export class TakenOff {
  @Id({ label: 'Agenda item', required: true }) itemId!: string;
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @Text({ label: 'Family name', required: true }) familyName!: string;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @Text({ label: 'Because', required: true, max: 1000 }) because!: string;
  @Flag({ label: 'Waited to be ratified', required: true }) waitedToBeRatified!: boolean;
}
export class TakenOffList {
  @ListOf({ label: 'Cases', of: () => TakenOff, required: true, max: 300 }) cases!: TakenOff[];
}
