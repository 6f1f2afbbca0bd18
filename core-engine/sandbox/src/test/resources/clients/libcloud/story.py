"""The story of a Linode, told by Apache Libcloud. Arguments: port and token of the sandbox."""
import sys

from libcloud.common.types import LibcloudError
from libcloud.compute.providers import get_driver
from libcloud.compute.types import NodeState, Provider

port, token = int(sys.argv[1]), sys.argv[2]
driver = get_driver(Provider.LINODE)(token, secure=False, host="127.0.0.1", port=port, api_version="4.0")


def one(things, thing_id):
    return next(thing for thing in things if thing.id == thing_id)


# It asks for pages of 25, so that each of these lists is several.
region = one(driver.list_locations(), "de-fra-2")
size = one(driver.list_sizes(), "g6-nanode-1")
image = one(driver.list_images(), "linode/debian12")
assert (size.ram, size.disk) == (1024, 25600), size

node = driver.create_node(region, size, name="told-by-libcloud", image=image, root_pass="aPassword-1", ex_tags=["story"])
node, addresses = driver.wait_until_running([node], wait_period=0.2, timeout=60)[0]
assert node.state == NodeState.RUNNING and addresses == node.public_ips, node
assert len(driver.ex_list_disks(node)) == 2

volume = driver.create_volume("libcloud-data", 20, location=region, tags=["story"])
try:
    driver.create_volume("libcloud-data", 20, location=region)
    raise AssertionError("two volumes of one label")
except LibcloudError as error:
    assert "Label must be unique" in str(error), error
volume = driver.attach_volume(node, volume)
assert str(volume.extra["linode_id"]) == str(node.id), volume.extra
assert driver.detach_volume(volume)
while driver.ex_get_volume(volume.id).extra["linode_id"] is not None:
    pass
assert driver.destroy_volume(driver.ex_get_volume(volume.id))

assert [found.name for found in driver.list_nodes()] == ["told-by-libcloud"]
assert driver.destroy_node(node)
while driver.list_nodes():
    pass
print("The end.")
