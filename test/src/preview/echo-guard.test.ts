import assert from 'node:assert/strict';
import { EchoGuard } from '../../../src/preview/scroll-mapping.ts';

describe('echo guard', () => {
  let time = 0;
  const now = () => time;

  beforeEach(() => {
    time = 1000;
  });

  it('takes a movement out of the blue for the reader’s', () => {
    assert.equal(new EchoGuard(200, now).isEcho, false);
  });

  it('takes every movement within the span after our own for its echo', () => {
    const guard = new EchoGuard(200, now);
    guard.expectEcho();
    assert.equal(guard.isEcho, true);
    time = 1199;
    assert.equal(guard.isEcho, true);
  });

  it('takes a movement after the span for the reader’s', () => {
    const guard = new EchoGuard(200, now);
    guard.expectEcho();
    time = 1200;
    assert.equal(guard.isEcho, false);
  });

  it('begins the span anew with each movement of our own', () => {
    const guard = new EchoGuard(200, now);
    guard.expectEcho();
    time = 1150;
    guard.expectEcho();
    time = 1300;
    assert.equal(guard.isEcho, true);
  });
});
