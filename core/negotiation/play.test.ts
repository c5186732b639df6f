import { describe, expect, it } from 'vitest';
import { anybody, type Player, playOut, splitter, trader } from './fixtures/players.ts';
import { act, type Game, open, prepare, replay, type State, variantFor } from './play.ts';
import { type Change, changed, parse, sound } from './rules/example.ts';
import { inUnits, termsOf } from './space.ts';
import { kinds } from './table.ts';

const table = parse(sound);
const game = prepare(table);
const best = { clause: 'none', exchange: 'many', term: 'two' };

/** The state after some actions, each of which can be done. */
function afterwards(...actions: Parameters<typeof replay>[1]): State {
  const { turns, refused } = replay(game, actions);
  expect(refused).toBeNull();
  return turns.at(-1)?.state as State;
}

describe('sitting down', () => {
  it('begins with their first words and what they would like best', () => {
    const turn = open(game);
    expect(turn.said.map((one) => one.id)).toEqual(['opening']);
    expect(termsOf(game.space, turn.state.standing ?? -1)).toEqual({ clause: 'full', exchange: 'few', term: 'open' });
  });

  it('leaves the first terms to the trainee where the author says so', () => {
    const ours = prepare(parse(changed([['rounds: 6', 'rounds: 6\nopens: us']])));
    expect(open(ours).state).toMatchObject({ standing: null, path: [] });
    expect(act(ours, open(ours).state, { type: 'accept' })).toMatchObject({ why: 'nothing-to-accept' });
  });

  it('takes a note of what was prepared, until something has been done', () => {
    const note = {
      type: 'prepare',
      aspiration: 80,
      walkAway: 50,
      guess: ['clause'],
      questions: ['why-clause'],
    } as const;
    expect(afterwards(note).preparation).toMatchObject({ aspiration: 80, guess: ['clause'] });
    expect(act(game, afterwards({ type: 'ask', question: 'why-clause' }), note)).toMatchObject({ why: 'too-late' });
    expect(act(game, open(game).state, { ...note, guess: ['weather'] })).toMatchObject({
      why: 'unknown',
      subject: 'weather',
    });
    expect(act(game, open(game).state, { ...note, aspiration: Number.NaN })).toMatchObject({ why: 'out-of-range' });
  });
});

describe('what the trainee may give', () => {
  it('is refused an option that needs a consent, until it is granted', () => {
    const offer = { type: 'offer', terms: { ...best, clause: 'own' } } as const;
    expect(act(game, open(game).state, offer)).toEqual({ ok: false, why: 'needs-consent', subject: 'clause.own' });
    expect(act(game, afterwards({ type: 'consult', channel: 'ministry' }), offer)).toMatchObject({ ok: true });
  });

  it('is refused what is outside the mandate, in an offer, a proposal and an acceptance', () => {
    const strict = prepare(parse(changed([['outside: conceded', 'outside: never']])));
    const { state } = open(strict);
    const why = { ok: false, why: 'outside-mandate', subject: 'clause.full' };
    expect(act(strict, state, { type: 'offer', terms: { ...best, clause: 'full' } })).toEqual(why);
    expect(act(strict, state, { type: 'propose', want: { term: 'two' }, give: { clause: 'full' } })).toEqual(why);
    expect(act(strict, state, { type: 'accept' })).toEqual(why);
  });

  it('may concede the mandate where the author allows it, and the play ends as a breach of it', () => {
    expect(afterwards({ type: 'accept' }).over).toMatchObject({ ending: 'breach' });
  });

  it.each([
    ['an issue left out', { type: 'offer', terms: { clause: 'none' } }, 'incomplete', 'exchange'],
    ['an option that is not there', { type: 'offer', terms: { ...best, term: 'ten' } }, 'unknown', 'term.ten'],
    ['an issue that is not there', { type: 'offer', terms: { ...best, weather: 'fine' } }, 'unknown', 'weather'],
    ['a name of every object', { type: 'offer', terms: { ...best, constructor: 'x' } }, 'unknown', 'constructor'],
    ['half a trade', { type: 'propose', want: { term: 'two' }, give: {} }, 'incomplete', ''],
    [
      'a trade of one issue for itself',
      { type: 'propose', want: { term: 'two' }, give: { term: 'five' } },
      'unknown',
      'term',
    ],
    [
      'a trade that changes nothing',
      { type: 'propose', want: { term: 'open' }, give: { exchange: 'few' } },
      'nothing-to-change',
      '',
    ],
    ['a question that is not there', { type: 'ask', question: 'x' }, 'unknown', 'x'],
    ['a question that comes later', { type: 'ask', question: 'why-five' }, 'not-open', 'why-five'],
    ['a channel that is not there', { type: 'consult', channel: 'x' }, 'unknown', 'x'],
  ] as const)('is answered with a code, never a throw: %s', (_, action, why, subject) => {
    expect(act(game, open(game).state, action)).toEqual({ ok: false, why, subject });
  });

  it('can do nothing more once it is over, and ask nothing twice', () => {
    expect(act(game, afterwards({ type: 'walk-away' }), { type: 'walk-away' })).toMatchObject({ why: 'over' });
    const asked = afterwards({ type: 'ask', question: 'why-clause' });
    expect(act(game, asked, { type: 'ask', question: 'why-clause' })).toMatchObject({ why: 'not-open' });
  });

  it('has the last word of the other side when its rounds are over, and no more', () => {
    const offers = Array.from({ length: 6 }, () => ({ type: 'offer', terms: best }) as const);
    const patient = prepare(parse(changed([['kind: boulware', 'kind: boulware, patience: null']])));
    const { turns, refused } = replay(patient, offers);
    expect(refused).toBeNull();
    const last = turns.at(-1);
    expect(last?.said.map((one) => one.id)).toContain('last-round');
    expect(act(patient, last?.state as State, offers[0] as never)).toMatchObject({ why: 'no-rounds' });
  });
});

describe('time', () => {
  it('goes by with rounds, questions and channels, and ends the talks', () => {
    const asked = afterwards({ type: 'ask', question: 'why-clause' }, { type: 'ask', question: 'why-five' });
    expect(asked.day).toBe(1);
    expect(afterwards({ type: 'consult', channel: 'ministry' }, { type: 'offer', terms: best }).day).toBe(4);
    const short = prepare(parse(changed([['start: 20', 'start: 3']])));
    const { turns } = replay(short, [{ type: 'consult', channel: 'ministry' }]);
    expect(turns.at(-1)?.state.over).toEqual({ ending: 'late', deal: null });
  });

  it('takes its share of a deal where waiting costs, for both sides', () => {
    const costly = prepare(
      parse(changed([['rounds: 6', 'rounds: 6\ndiscount: { per: round, us: 5, them: 5 }\nopens: us']])),
    );
    for (let seed = 0; seed < 50; seed++) {
      const { turns, over } = playOut(costly, anybody, seed);
      const round = turns.at(-1)?.state.round ?? 0;
      if (over.deal === null || turns.at(-1)?.action?.type !== 'offer') continue;
      expect((costly.space.them[over.deal] ?? 0) * 0.95 ** round).toBeGreaterThanOrEqual(4_500 - 1e-6);
      const isLow = (costly.space.us[over.deal] ?? 0) * 0.95 ** round < 5_000;
      expect(over.ending).toBe(isLow ? 'below' : 'agreement');
    }
  });
});

describe('the counterpart', () => {
  it('warms to who gives on what they asked about, cools at an insult, and leaves after three', () => {
    const insult = { type: 'offer', terms: best } as const;
    expect(afterwards(insult)).toMatchObject({ stance: -1, insults: 1 });
    expect(afterwards(insult, insult, insult).over).toEqual({ ending: 'broken', deal: null });
    const shown = afterwards({ type: 'ask', question: 'why-clause' }, { type: 'ask', question: 'why-five' }, insult, {
      type: 'offer',
      terms: { ...best, term: 'five' },
    });
    expect(shown.shown).toEqual(['term']);
  });

  it('no longer asks for what it was told cannot be given', () => {
    const told = afterwards(
      { type: 'ask', question: 'why-clause' },
      { type: 'ask', question: 'why-five' },
      { type: 'offer', terms: best },
    );
    expect(termsOf(game.space, told.standing ?? -1).clause).not.toBe('full');
  });

  it('agrees to a trade that costs it nothing, and says so of one that does', () => {
    const easy = act(game, open(game).state, { type: 'propose', want: { term: 'five' }, give: { exchange: 'many' } });
    expect(easy).toMatchObject({ ok: true, turn: { mood: 'trade-refused' } });
    const swap = prepare(parse(changed([['us: 5, them: 5', 'us: 5, them: 90']])));
    const good = act(swap, afterwards(), { type: 'propose', want: { term: 'five' }, give: { exchange: 'many' } });
    expect(good).toMatchObject({ ok: true, turn: { mood: 'trade-agreed' } });
  });

  it('of a hidden principal has to ask once before it may agree, unless that was found out before', () => {
    const changes: readonly Change[] = [
      ['kind: boulware', 'kind: hidden-principal, principal: the ministry, opening: 60'],
    ];
    const hidden = prepare(parse(changed(changes)));
    const good = { type: 'offer', terms: { clause: 'own', exchange: 'few', term: 'open' } } as const;
    const consult = { type: 'consult', channel: 'ministry' } as const;
    const { turns } = replay(hidden, [consult, good, good]);
    expect(turns.map((turn) => turn.mood)).toEqual([null, null, 'refers', 'accepts']);
    const known = prepare(parse(changed([...changes, ['`reveals clause`', '`reveals clause, principal`']])));
    const asked = replay(known, [{ type: 'ask', question: 'why-clause' }, consult, good]).turns;
    expect(asked.map((turn) => turn.mood)).toEqual([null, null, null, 'accepts']);
  });

  it('that bluffs a deadline stays when it has passed', () => {
    const bluff = parse(
      changed([
        ['kind: boulware', 'kind: deadline-bluffer, deadline: 3, patience: null'],
        ['## The last round', '## {#bluff}\n\nFriday.\n\n## {#stays}\n\nMonday.\n\n## The last round'],
      ]),
    );
    const offers = Array.from({ length: 4 }, () => ({ type: 'offer', terms: best }) as const);
    const { turns } = replay(prepare(bluff), offers);
    expect(
      turns.map((turn) => turn.said.map((one) => one.id).filter((id) => id === 'bluff' || id === 'stays')),
    ).toEqual([[], [], ['bluff'], ['stays'], []]);
    expect(turns[1]?.state.standing).toBe(turns[2]?.state.standing);
    expect(turns[4]?.state.standing).not.toBe(turns[1]?.state.standing);
  });

  it('may be another one from attempt to attempt, each with its share', () => {
    const several = parse(changed([['issues:', 'variants:\n  soft: { kind: conceder }\nissues:']]));
    const met = Array.from({ length: 200 }, (_, seed) => variantFor(several, seed));
    expect(met.filter((one) => one === 'soft').length).toBeGreaterThan(60);
    expect(met.filter((one) => one === null).length).toBeGreaterThan(60);
    expect(prepare(several, 1, 'soft').counterpart).toMatchObject({ kind: 'conceder', reservation: 45 });
  });
});

describe('a play', () => {
  it.each(kinds)(
    'against %s is exactly what replaying its actions gives, and never below their reservation',
    (kind) => {
      const games = [table, parse(changed([['rounds: 6', 'rounds: 6\ndiscount: { per: day, us: 1, them: 1 }']]))].map(
        (one, seed) =>
          prepare({ ...one, them: { ...one.them, kind, principal: kind === 'hidden-principal' ? 'x' : '' } }, seed),
      );
      for (const one of games) {
        for (let seed = 0; seed < 100; seed++) {
          const { actions, turns } = playOut(one, anybody, seed);
          expect(replay(one, JSON.parse(JSON.stringify(actions)))).toEqual({ turns, refused: null });
          for (const move of turns.at(-1)?.state.path ?? [])
            if (move.by === 'them')
              expect(one.space.them[move.deal]).toBeGreaterThanOrEqual(inUnits(one.counterpart.reservation));
        }
      }
    },
  );

  it.each(kinds)('against %s: trading across issues comes to agreements, and to better ones than splitting', (kind) => {
    const principal = kind === 'hidden-principal' ? 'the ministry' : '';
    const deadline = kind === 'deadline-bluffer' ? 3 : null;
    const result = (player: Player) => {
      let [sum, agreed] = [0, 0];
      for (let seed = 0; seed < 200; seed++) {
        const one: Game = prepare({ ...table, them: { ...table.them, kind, principal, deadline } }, seed);
        const { over } = playOut(one, player, seed);
        if (over.deal === null) sum += table.us.reservation;
        else {
          agreed++;
          sum += (one.space.us[over.deal] ?? 0) / 100;
          expect(one.space.us[over.deal]).toBeGreaterThanOrEqual(5_000);
          expect(one.space.them[over.deal]).toBeGreaterThanOrEqual(4_500);
        }
      }
      return { agreed, mean: sum / 200 };
    };
    const [traded, split] = [result(trader), result(splitter)];
    expect(traded.agreed).toBeGreaterThan(150);
    expect(traded.mean).toBeGreaterThan(split.mean);
  });
});
