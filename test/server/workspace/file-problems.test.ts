import assert from 'node:assert/strict';
import { constants } from 'node:os';
import { fileProblem } from '../../../server/workspace/file-problems.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: told in English, write`), { code });

describe('what is said of a file that cannot be read or written', () => {
  // Nothing that concerns processes, sockets or arithmetic.
  const elsewhere =
    /^E(?:2BIG|ADDR\w*|AFNOSUPPORT|ALREADY|BADF|BADMSG|CANCELED|CHILD|CONNABORTED|CONNREFUSED|DEADLK|DESTADDRREQ|DOM|FAULT|IDRM|INPROGRESS|INTR|ISCONN|MSGSIZE|MULTIHOP|NETRESET|NOBUFS|NODATA|NOEXEC|NOLCK|NOLINK|NOMSG|NOPROTOOPT|NOSR|NOSTR|NOTSOCK|NOTTY|PROTO\w*|RANGE|SPIPE|SRCH|TIME|WOULDBLOCK)$/;

  for (const code of Object.keys(constants.errno).filter((each) => !elsewhere.test(each)))
    it(`is said in both languages for ${code}`, () => {
      const { zh, en } = fileProblem('甲.txt', failed(code));
      assert.match(zh, /^甲\.txt：[\p{Script=Han}，]+$/u);
      assert.match(en, /^甲\.txt: [a-z ,;-]+$/);
    });

  it('is a sentence with the code where nobody foresaw it', () => {
    assert.deepEqual(fileProblem('甲.txt', failed('EODD')), {
      zh: '甲.txt：文件读写失败（错误代码 EODD）',
      en: '甲.txt: reading or writing failed (error code EODD)',
    });
    assert.equal(fileProblem('甲.txt', new Error('oops')).zh, '甲.txt：文件读写失败');
  });
});
