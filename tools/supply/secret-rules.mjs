// Finds passwords, keys and tokens that somebody has left in a file.

/** @typedef {{ kind: string, pattern: RegExp }} SecretRule */

/** Each pattern is written so that it does not match itself here. @type {SecretRule[]} */
export const RULES = [
  { kind: 'private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/ },
  { kind: 'key of a cloud', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { kind: 'token of a code host', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20,})\b/ },
  { kind: 'token of a registry', pattern: /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]{10,}/ },
  { kind: 'token of a chat', pattern: /\bxox[abprs]-[A-Za-z0-9-]{20,}/ },
  { kind: 'key of a service', pattern: /\b(?:sk|rk)[-_](?:live|test|proj|ant)[-_][A-Za-z0-9_-]{16,}|\bAIza[0-9A-Za-z_-]{35}\b/ },
  { kind: 'signed token', pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/ },
  { kind: 'address with a password', pattern: /\b[a-z][a-z0-9+]*:\/\/[^\s/:@'"`${}<>…]+:([^\s/:@'"`${}<>…]{12,})@(?!localhost|127\.0\.0\.1)[\w.-]+/i },
  { kind: 'written-down secret', pattern: /\b(?:password|passwd|secret|api[_-]?key|access[_-]?key|auth[_-]?token|client[_-]?secret)["']?\s*[:=]\s*["']([A-Za-z0-9+/_=.-]{20,})["']/i },
];

/** What is no secret although it looks like one. A line says why. @type {{ file: RegExp, text: RegExp, because: string }[]} */
export const NO_SECRETS = [
  { file: /\.(spec|e2e)\.tsx?$|^apps\/(api\/test|web\/e2e)\//, text: /@[\w.-]*\.?example\b|@mail\.example/, because: 'an invented host in a test' },
];

/** A word of a language, or one that repeats itself, is no key. @param {string} text */
function isRandom(text) {
  const letters = new Map();
  for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  const bits = [...letters.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0);
  return bits >= 3.5 && /\d/.test(text) && /[A-Za-z]/.test(text);
}

/** @param {string} file @param {string} text @returns {string[]} where and of which kind; never the secret itself */
export function secretsIn(file, text) {
  return text.split('\n').flatMap((line, index) =>
    RULES.flatMap(({ kind, pattern }) => {
      const found = pattern.exec(line);
      if (!found || (kind === 'written-down secret' && !isRandom(found[1] ?? ''))) return [];
      if (NO_SECRETS.some((one) => one.file.test(file) && one.text.test(line))) return [];
      return [`${file}:${index + 1} ${kind}`];
    }),
  );
}

/** Files that are a secret by their name. @param {string} file */
export const isSecretFile = (file) => /(^|\/)(\.env(\.(?!example$)[\w-]+)?|id_(rsa|ed25519|ecdsa)|[\w.-]+\.(pem|p12|pfx|key|keystore|jks)|\.pgpass|\.netrc)$/.test(file);
