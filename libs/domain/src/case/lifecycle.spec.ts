import { ACTIONS, actionsOf, type Action } from '../access/actions.js';
import { ROLES } from '../access/roles.js';
import { CASE_STATES, CLOSING_REASONS, MOVES, isOpen, moveRule, movesFrom, type CaseState, type Move } from './lifecycle.js';

const states = CASE_STATES.map(({ code }) => code);
const moves = Object.keys(MOVES) as Move[];

function reachableFrom(start: CaseState, through: (move: Move) => boolean = () => true): Set<CaseState> {
  const seen = new Set<CaseState>([start]);
  for (const state of seen) for (const move of movesFrom(state).filter(through)) seen.add(moveRule(move).to);
  return seen;
}

describe('the life of a case', () => {
  it('reaches every state from a draft', () => expect([...reachableFrom('draft')].sort()).toEqual([...states].sort()));
  it('leaves no open case in a state without a way on, and reaches the end from everywhere', () => {
    for (const state of states.filter(isOpen)) {
      expect(movesFrom(state).length).toBeGreaterThan(0);
      expect(reachableFrom(state)).toContain('closed');
    }
  });
  it('lets a closed case do nothing but be reopened', () => expect(movesFrom('closed')).toEqual(['reopen']));
  it('closes a case only with a reason, and reopens it only with one', () => {
    for (const move of moves.filter((one) => moveRule(one).to === 'closed' || one === 'reopen')) expect(moveRule(move).needsReason).toBe(true);
  });
  it('loses no case: every move starts and ends in a state that is listed', () => {
    for (const move of moves) expect([...moveRule(move).from, moveRule(move).to].filter((state) => !states.includes(state))).toEqual([]);
  });
  it('names for every move a permission that somebody holds', () => {
    for (const move of moves) {
      const { action } = moveRule(move);
      expect(Object.keys(ACTIONS)).toContain(action);
      expect(ROLES.some(({ code }) => actionsOf([code]).includes(action))).toBe(true);
    }
  });
  it('puts a case on an agenda and takes it off only at the board', () => {
    for (const move of moves) expect([move, Boolean(moveRule(move).byBoard)]).toEqual([move, moveRule(move).to === 'listed' || moveRule(move).to === 'discussed' || moveRule(move).from.includes('listed')]);
  });
  it('decides only what was listed, with the permission to sign, or what was decided before', () => {
    const deciding = moves.filter((move) => moveRule(move).to === 'discussed').sort();
    expect(deciding).toEqual(['decide-again', 'decide-at-once', 'discuss', 'ratify']);
    expect(moveRule('discuss')).toMatchObject({ from: ['listed'], action: 'decision.sign' satisfies Action });
    expect(moveRule('decide-at-once')).toMatchObject({ from: ['listed'], action: 'emergency.sign' satisfies Action });
    expect(moveRule('ratify')).toMatchObject({ from: ['listed'], action: 'decision.ratify' satisfies Action });
    expect(moveRule('decide-again')).toMatchObject({ from: ['discussed', 'in_delivery', 'follow_up'], action: 'decision.sign' satisfies Action });
  });
  it('lets a referrer submit and withdraw, and nothing more', () => {
    const mine = actionsOf(['referrer']);
    expect(moves.filter((move) => mine.includes(moveRule(move).action))).toEqual(['submit', 'withdraw']);
  });
  it('calls everything open but what is closed', () => {
    expect(states.filter((state) => !isOpen(state))).toEqual(['closed']);
    expect(CLOSING_REASONS.length).toBeGreaterThan(0);
  });
});
