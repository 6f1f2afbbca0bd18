package org.lct.cloud.linode;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider.Volumes;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.Specs;

/// `/volumes`.
final class LinodeVolumes implements Volumes {
  private static final String PATH = "/volumes";

  private final LinodeApi api;
  private final Pages pages;

  LinodeVolumes(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<Volume> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, Wire::volume);
  }

  @Override
  public List<Volume> tagged(String tag) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.tag(tag), Wire::volume);
  }

  @Override
  public Optional<Volume> labelled(String label) throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.label(label), Wire::volume).stream().findFirst();
  }

  @Override
  public Volume create(Specs.Volume spec, CallGuard guard) throws CallFailedException, InterruptedException {
    return Wire.volume(api.post(PATH, Bodies.volume(spec), guard));
  }

  @Override
  public Volume attach(long id, long linode, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.volume(api.post(PATH + "/" + id + "/attach", Bodies.empty().put("linode_id", linode), guard));
  }

  @Override
  public void detach(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.post(PATH + "/" + id + "/detach", Bodies.empty(), guard);
  }

  @Override
  public Volume retag(long id, List<String> tags, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.volume(api.put(PATH + "/" + id, Bodies.tags(tags), guard));
  }

  @Override
  public Volume resize(long id, int gigabytes, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.volume(api.post(PATH + "/" + id + "/resize", Bodies.empty().put("size", gigabytes), guard));
  }

  @Override
  public Volume get(long id) throws CallFailedException, InterruptedException {
    return Wire.volume(api.get(PATH + "/" + id));
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }
}
