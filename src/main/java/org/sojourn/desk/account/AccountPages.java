package org.sojourn.desk.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AccountLine;
import org.sojourn.account.AccountRecord;
import org.sojourn.account.AccountService;
import org.sojourn.account.LinkService;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.FormRows;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;

/** Where administrators keep the accounts. */
@Path(AccountPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
class AccountPages {

    static final String PATH = "/desk/accounts";

    /** As many as one page lists. */
    private static final int MOST = 500;

    /** The button that adds a role. */
    private static final String ADD = "grants/add";

    private static final Set<String> DONE = Set.of("saved", "mailed");

    private final AccountService accounts;
    private final LinkService links;
    private final GrantRows rows;
    private final Forms forms;

    AccountPages(AccountService accounts, LinkService links, GrantRows rows, Forms forms) {
        this.accounts = accounts;
        this.links = links;
        this.rows = rows;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "desk/account")
    static class Templates {
        static native TemplateInstance accounts(List<AccountView> accounts, boolean more);

        static native TemplateInstance account(Form form, AccountPage page);
    }

    @GET
    public TemplateInstance list() {
        var lines = accounts.lines(MOST + 1);
        return Templates.accounts(
                lines.stream()
                        .limit(MOST)
                        .map(line -> AccountView.of(line, rows))
                        .toList(),
                lines.size() > MOST);
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return Templates.account(withRow(forms.tree(Map.of())), fresh());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response invite(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var tree = posted.tree();
            if (posted.act().equals(ADD)) {
                return Response.ok(Templates.account(withRow(tree), fresh())).build();
            }
            GrantRows.dropEmpty(tree);
            var account = accounts.create(forms.read(rows.identified(tree), AccountRecord.class));
            return handedOver(account.savedId(), links.invite(account.savedId()));
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> Templates.account(form, fresh()));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id, @QueryParam("done") @Nullable String done) {
        return page(id, "", done != null && DONE.contains(done) ? done : "");
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(UUID id, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        var page = page(accounts.line(id), "", "").seen(posted.version());
        try {
            var tree = posted.tree();
            if (posted.act().equals(ADD)) {
                return Response.ok(Templates.account(withRow(tree), page)).build();
            }
            GrantRows.dropEmpty(tree);
            var form = forms.read(rows.identified(tree), AccountRecord.class);
            accounts.replace(id, posted.version(), form);
            return saved(id);
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> Templates.account(form, page));
        }
    }

    @POST
    @Path("{id}/invite")
    public Response inviteAgain(UUID id) {
        return handedOver(id, links.invite(id));
    }

    @POST
    @Path("{id}/reset")
    public Response reset(UUID id) {
        return handedOver(id, links.reset(id));
    }

    @POST
    @Path("{id}/link")
    public Response link(UUID id) {
        return handedOver(id, links.signIn(id));
    }

    @POST
    @Path("{id}/disable")
    public Response disable(UUID id) {
        return shut(id, true);
    }

    @POST
    @Path("{id}/enable")
    public Response enable(UUID id) {
        return shut(id, false);
    }

    private Response shut(UUID id, boolean disabled) {
        var line = accounts.line(id);
        var account = line.account();
        try {
            accounts.replace(
                    id,
                    account.savedVersion(),
                    new AccountRecord(
                            null,
                            null,
                            account.email(),
                            account.name(),
                            account.language(),
                            null,
                            account.grants(),
                            disabled));
            return saved(id);
        } catch (Refusal refusal) {
            return forms.redraw(tree(account), refusal, form -> Templates.account(form, page(line, "", "")));
        }
    }

    private static Response saved(UUID id) {
        return Response.seeOther(URI.create(PATH + "/" + id + "?done=saved")).build();
    }

    /** A link that can't go by mail is shown in this one answer and kept nowhere. */
    private Response handedOver(UUID id, Optional<String> link) {
        return link.map(address -> Response.ok(page(id, address, "")).build())
                .orElseGet(() -> Response.seeOther(URI.create(PATH + "/" + id + "?done=mailed"))
                        .build());
    }

    private TemplateInstance page(UUID id, String link, String done) {
        var line = accounts.line(id);
        return Templates.account(new Form(tree(line.account()), List.of()), page(line, link, done));
    }

    private AccountPage page(AccountLine line, String link, String done) {
        var account = line.account();
        return new AccountPage(
                account.savedId(),
                account.savedVersion(),
                account.name(),
                line.state(),
                links.goByMail(),
                link,
                done,
                rows.roles());
    }

    private AccountPage fresh() {
        return new AccountPage(null, 0, "", null, links.goByMail(), "", "", rows.roles());
    }

    private ObjectNode tree(AccountRecord account) {
        var tree = forms.tree(account);
        rows.name(tree, account.grants());
        return tree;
    }

    private Form withRow(ObjectNode tree) {
        FormRows.rearrange(tree, ADD);
        return new Form(tree, List.of());
    }
}
