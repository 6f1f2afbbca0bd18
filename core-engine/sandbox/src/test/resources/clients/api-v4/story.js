// The story of a Linode, told by the SDK of Linode's own Cloud Manager. Arguments: port and token of the sandbox.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as linode from '@linode/api-v4';

const [port, token] = process.argv.slice(2);
linode.setToken(token);
// The address is fixed in the SDK; Cloud Manager leads its requests elsewhere in this way, too.
linode.baseRequest.interceptors.request.use((config) => ({
  ...config,
  url: config.url.replace('https://api.linode.com', `http://127.0.0.1:${port}`),
}));

const until = async (what, good) => {
  for (let tries = 0; tries < 200; tries++) {
    const found = await what();
    if (good(found)) return found;
    await pause(100);
  }
  throw new Error(`never came true: ${good}`);
};

const regions = await linode.getRegions({ page: 2, page_size: 25 });
assert.deepEqual([regions.page, regions.pages], [2, 2]);
const types = await linode.getLinodeTypes();
assert.equal(types.data.find((type) => type.id === 'g6-nanode-1').price.monthly, 5);
const images = await linode.getImages({}, { vendor: 'Debian' });
assert.ok(images.data.every((image) => image.vendor === 'Debian') && images.results > 0);

const made = await linode.createLinode({
  type: 'g6-nanode-1', region: 'de-fra-2', label: 'told-by-api-v4', image: 'linode/debian12', root_pass: 'aPassword-1',
  tags: ['story'],
});
await until(() => linode.getLinode(made.id), (one) => one.status === 'running');
assert.equal((await linode.getLinodes({}, { label: { '+contains': 'api-v4' } })).results, 1);
assert.equal((await linode.getLinodes({}, { '+or': [{ label: 'nobody' }, { tags: 'nothing' }] })).results, 0);
const events = await linode.getEvents({}, { action: 'linode_create', 'entity.id': made.id });
assert.equal(events.data[0].entity.label, 'told-by-api-v4');

const volume = await linode.createVolume({ label: 'api-v4-data', region: 'de-fra-2', size: 20 });
await assert.rejects(linode.createVolume({ label: 'api-v4-data', region: 'de-fra-2', size: 20 }),
  ({ response }) => response.data.errors[0].field === 'label'
    && response.data.errors[0].reason.startsWith('Label must be unique'));
await until(() => linode.attachVolume(volume.id, { linode_id: made.id, config_id: null }).catch(() => null), Boolean);
await until(() => linode.getVolume(volume.id), (one) => one.linode_id === made.id);
await until(() => linode.detachVolume(volume.id).catch(() => null), Boolean);
await until(() => linode.getVolume(volume.id), (one) => one.linode_id === null);
await linode.deleteVolume(volume.id);
await linode.deleteLinode(made.id);
await until(() => linode.getLinodes(), (page) => page.results === 0);
console.log('The end.');
