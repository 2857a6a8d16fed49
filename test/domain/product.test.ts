// Products: what is refused about them as a whole, and which take part in the backlog.

import t from 'tap';
import { checkProduct, isInBacklog, PHASES } from '../../src/domain/product.js';

t.test('mandatory work needs an authority and a reason, and a product need not be mandatory', async (t) => {
  t.doesNotThrow(() => checkProduct({ mandatory: null }));
  t.doesNotThrow(() => checkProduct({ mandatory: { authority: 'Data Act', reason: 'In force in May' } }));
  for (const mandatory of [
    { authority: '', reason: 'In force in May' },
    { authority: 'Data Act', reason: '' },
    { authority: '', reason: '' },
  ]) {
    t.throws(() => checkProduct({ mandatory }), { code: 'mandatory_incomplete', pointer: '/mandatory' });
  }
});

t.test('every product is in the backlog but the retired ones, even where its phase is unknown', async (t) => {
  t.same(
    PHASES.filter((phase) => !isInBacklog(phase)),
    ['retired'],
  );
  t.equal(isInBacklog(null), true);
});
