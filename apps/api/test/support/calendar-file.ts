/** One line of an iCalendar text, read by the letter of RFC 5545: parameters apart, text unescaped. */
export interface CalendarLine {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}
/** A calendar as a mail program would read it; written without the library that writes it. */
export interface ReadCalendar {
  readonly method: string;
  readonly event: Readonly<Record<string, CalendarLine>>;
  /** The longest line on the wire, in octets without its end. */
  readonly longestLine: number;
}

export function readCalendar(text: string): ReadCalendar {
  if (!text.endsWith('\r\n') && !text.endsWith('END:VCALENDAR')) throw new Error('the calendar does not end');
  if (/[^\r]\n/.test(text)) throw new Error('a line does not end with CR LF');
  const wire = text.split('\r\n');
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean).map(readLine);
  const open: string[] = [];
  const seen: Record<string, Record<string, CalendarLine>> = {};
  for (const line of lines) {
    if (line.name === 'BEGIN') open.push(line.value);
    else if (line.name === 'END') {
      if (open.pop() !== line.value) throw new Error(`${line.value} ends where it is not open`);
    } else (seen[open.at(-1) ?? ''] ??= {})[line.name] = line;
  }
  if (open.length > 0 || !seen['VEVENT']) throw new Error('the calendar is not whole');
  return { method: seen['VCALENDAR']?.['METHOD']?.value ?? '', event: seen['VEVENT'], longestLine: Math.max(...wire.map((line) => Buffer.byteLength(line))) };
}

/** "20260331T070000Z" as an instant. */
export function instantOf({ value }: CalendarLine): string {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  if (!second) throw new Error(`${value} is no time in UTC`);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

function readLine(line: string): CalendarLine {
  let quoted = false;
  const end = [...line].findIndex((sign) => {
    if (sign === '"') quoted = !quoted;
    return sign === ':' && !quoted;
  });
  if (end < 0) throw new Error(`no value: ${line}`);
  const [name = '', ...params] = [...line].slice(0, end).join('').split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const pairs = params.map((param): [string, string] => [param.slice(0, param.indexOf('=')), param.slice(param.indexOf('=') + 1).replace(/^"|"$/g, '')]);
  return { name, params: Object.fromEntries(pairs), value: [...line].slice(end + 1).join('').replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)) };
}
