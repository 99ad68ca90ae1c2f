import { ACTION_KINDS, formatDate, labelOf, ownerText, type ActionView } from '@rachis/domain';

/** Actions under one head: a patient or an owner. */
export interface ActionGroup {
  readonly key: string;
  readonly label: string;
  readonly actions: readonly ActionView[];
}
export type GroupedBy = 'patient' | 'owner';

export const personOf = ({ theCase: { familyName, givenName, caseNumber } }: ActionView, hidden: boolean): string => (hidden ? `Case ${caseNumber}` : [familyName.toLocaleUpperCase('en-GB'), givenName].filter(Boolean).join(', '));

/** In groups in the order in which the first of each is due, as the list comes. */
export function groupsOf(actions: readonly ActionView[], by: GroupedBy, hidden: boolean): ActionGroup[] {
  const groups = new Map<string, { label: string; actions: ActionView[] }>();
  for (const action of actions) {
    const owner = ownerText(action);
    const [key, label] = by === 'owner' ? [action.ownerId ?? owner, owner] : [action.caseId, personOf(action, hidden)];
    const group = groups.get(key) ?? { label, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** "Due 13 Mar 2026, 20:00". The day is the board's, as it was said. */
export const dueText = ({ dueOn, dueTime }: ActionView): string => [formatDate(dueOn), dueTime].filter(Boolean).join(', ');

/** What it is called: the kind alone says it all where nothing was typed. */
export const titleOf = ({ kind, what }: ActionView): string => (kind === 'by_hand' || labelOf(ACTION_KINDS, kind) === what ? what : `${labelOf(ACTION_KINDS, kind)}: ${what}`);
