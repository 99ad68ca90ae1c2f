// Processor time of a process and everything below it, where the system tells (/proc).
import fs from 'node:fs';

const ticksPerSecond = 100;

/** @param {number | string} pid */
function statOf(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything, so counting starts after it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return { parent, own: (fields[11] ?? 0) + (fields[12] ?? 0), reaped: (fields[13] ?? 0) + (fields[14] ?? 0) };
  } catch {
    return null;
  }
}

/** The process and all its descendants. @param {number} root */
function familyOf(root) {
  const parents = new Map();
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)))
    parents.set(Number(name), statOf(name)?.parent);
  const family = [root];
  for (const member of family) for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  return family;
}

/**
 * Milliseconds of processor time so far; null where /proc is missing.
 * @param {number} root
 * @returns {number | null}
 */
export function cpuMilliseconds(root) {
  if (!fs.existsSync('/proc/self/stat')) return null;
  const ticks = familyOf(root).reduce((sum, pid) => sum + (statOf(pid)?.own ?? 0), statOf(root)?.reaped ?? 0);
  return (ticks * 1000) / ticksPerSecond;
}
