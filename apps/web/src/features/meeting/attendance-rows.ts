import { attendanceStretches, type AttendanceView, type BoardMemberView, type Role, type Stretch } from '@rachis/domain';

/** Somebody who may take part: of the standing team, or added for this meeting. `mode` null means that nobody has said. */
export interface AttendanceRow {
  readonly personId: string;
  readonly displayName: string;
  readonly specialty: Role;
  readonly specialties: readonly Role[];
  readonly mode: AttendanceView['mode'] | null;
  readonly recusedItemIds: readonly string[];
  readonly ofTheTeam: boolean;
  /** When they were there: somebody who came late or back again has several. */
  readonly stretches: readonly Stretch[];
}

/** The standing team and whoever else was ticked, once each, by name. */
export function attendanceRows(members: readonly BoardMemberView[], attendance: readonly AttendanceView[]): AttendanceRow[] {
  const people = new Map<string, string>([...members, ...attendance].map(({ personId, displayName }) => [personId, displayName]));
  return [...people]
    .map(([personId, displayName]) => {
      const said = attendance.find((one) => one.personId === personId);
      const roles = members.filter((one) => one.personId === personId).map(({ specialty }) => specialty);
      const specialty = said?.specialty ?? roles[0] ?? 'specialist_nurse';
      return {
        personId, displayName, specialty, specialties: [...new Set([specialty, ...roles])], mode: said?.mode ?? null, recusedItemIds: said?.recusedItemIds ?? [], ofTheTeam: roles.length > 0, stretches: said ? attendanceStretches(said) : [],
      };
    })
    .sort((a, b) => Number(b.ofTheTeam) - Number(a.ofTheTeam) || a.displayName.localeCompare(b.displayName));
}
