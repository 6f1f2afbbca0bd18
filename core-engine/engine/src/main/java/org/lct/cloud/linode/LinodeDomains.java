package org.lct.cloud.linode;

import java.util.Collection;
import java.util.List;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider.Domains;
import org.lct.cloud.ObservedResource.Domain;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.cloud.Specs;

/// `/domains`.
final class LinodeDomains implements Domains {
  private static final String PATH = "/domains";

  private final LinodeApi api;
  private final Pages pages;

  LinodeDomains(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<Domain> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, Wire::domain);
  }

  @Override
  public List<Domain> known(String tag, Collection<String> names)
      throws CallFailedException, InterruptedException {
    return pages.all(PATH, Filters.domains(tag, names), Wire::domain);
  }

  @Override
  public Domain create(Specs.Domain spec, CallGuard guard) throws CallFailedException, InterruptedException {
    return Wire.domain(api.post(PATH, Bodies.domain(spec), guard));
  }

  @Override
  public Domain update(long id, Specs.Domain spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.domain(api.put(PATH + "/" + id, Bodies.domain(spec), guard));
  }

  @Override
  public void retag(long id, List<String> tags, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.put(PATH + "/" + id, Bodies.tags(tags), guard);
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }

  @Override
  public List<DomainRecord> records(long domain) throws CallFailedException, InterruptedException {
    try {
      return pages.all(records(domain, ""), Wire::domainRecord);
    } catch (CallFailedException e) {
      if (e.failure() instanceof Permanent failure && failure.notFound())
        return List.of();
      throw e;
    }
  }

  @Override
  public DomainRecord createRecord(long domain, Specs.DomainRecord spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.domainRecord(api.post(records(domain, ""), Bodies.newDomainRecord(spec), guard));
  }

  @Override
  public DomainRecord updateRecord(long domain, long id, Specs.DomainRecord spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return Wire.domainRecord(api.put(records(domain, "/" + id), Bodies.domainRecord(spec), guard));
  }

  @Override
  public void deleteRecord(long domain, long id, CallGuard guard)
      throws CallFailedException, InterruptedException {
    api.delete(records(domain, "/" + id), guard);
  }

  private static String records(long domain, String rest) {
    return PATH + "/" + domain + "/records" + rest;
  }
}
